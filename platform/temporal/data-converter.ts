// How values travel through Temporal: one converter for client and worker alike.
import { type DataConverter } from '@temporalio/common';
import { type Config } from '../config';
import { loadKeyring } from '../keys';
import { createCodec } from './codec';

/** The data converter of this configuration: JSON, encrypted; failures encrypted as well. */
export function createDataConverter(config: Config): DataConverter {
  return {
    payloadCodecs: [createCodec(loadKeyring(config, 'codec'))],
    failureConverterPath: require.resolve('./failure-converter'),
  };
}
