# Quarterday's worker: built with the development tools, run without them and not as root.
ARG NODE_IMAGE=node:20.19-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY . .
# `prepare` compiles and bundles the workflows.
RUN npm ci --no-progress

FROM ${NODE_IMAGE} AS run
ENV NODE_ENV=production
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# No install script runs: the embedded Postgres is not used here, and nothing is built.
RUN npm ci --omit=dev --ignore-scripts --no-progress && npm cache clean --force
COPY --from=build /app/dist ./dist
COPY --from=build /app/sql ./sql
COPY --from=build /app/catalogue ./catalogue
COPY --from=build /app/platform ./platform
COPY --from=build /app/connectors ./connectors
RUN mkdir --mode=0700 /var/lib/quarterday && chown node:node /var/lib/quarterday
USER node
ENTRYPOINT ["node", "dist/cli/main.js"]
CMD ["up"]
