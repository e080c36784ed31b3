"""Loads a street-level CSV with dlt from Arrow batches, as its documentation advises: file, database URL, working folder."""

import json
import resource
import sys
import time

import dlt
import pyarrow as pa
import pyarrow.csv as arrow_csv

path, url, folder, loader_format = sys.argv[1:5]


@dlt.resource(name="street", write_disposition="replace")
def street():
    names = {name: pa.string() for name in ["Crime ID", "Month", "Longitude", "Latitude", "Context", "LSOA code"]}
    convert = arrow_csv.ConvertOptions(column_types=names)
    read = arrow_csv.ReadOptions(block_size=16 << 20)
    with arrow_csv.open_csv(path, read_options=read, convert_options=convert) as reader:
        for batch in reader:
            yield pa.Table.from_batches([batch])


began = time.monotonic()
pipeline = dlt.pipeline(
    "bench_police",
    destination=dlt.destinations.postgres(credentials=url),
    dataset_name="bench_dlt",
    pipelines_dir=folder,
)
options = {} if loader_format == "default" else {"loader_file_format": loader_format}
pipeline.run(street(), **options)
seconds = time.monotonic() - began
with pipeline.sql_client() as client:
    rows = client.execute_sql("select count(*) from street")[0][0]
    client.drop_dataset()
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"seconds": round(seconds, 3), "peakMb": round(peak), "rows": rows, "version": dlt.__version__}))
