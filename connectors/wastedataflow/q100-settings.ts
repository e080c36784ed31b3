// What a council's catalogue may set for the question-100 file: headings, and what becomes of waste at each type of facility.
import { z } from 'zod';
import { columnMap } from '../_rows/columns';

const words = z.string().trim().min(1);

export const Q100_HEADINGS = {
  processor: 'WasteProcessorId',
  output: 'WasteProcessorOutputId',
  authority: 'Authority',
  code: 'ONSCode',
  period: 'Period',
  facility: 'FacilityType',
  total: 'TotalTonnes',
  materialId: 'MaterialId',
  material: 'TonnesByMaterial',
  usage: 'UsageId',
} as const;

/** `between`: waste that is sent on from there and counted where it goes; `final`: the end of a chain that is counted already. */
export const destinations = ['recycled', 'energy', 'landfill', 'other', 'between', 'final'] as const;
export type Destination = (typeof destinations)[number];

export const q100Schema = z
  .strictObject({
    columns: columnMap<keyof typeof Q100_HEADINGS>(Q100_HEADINGS),
    /** The first six are verified in public code; the others are assumed, and a type that is not here is refused. */
    facilityTypes: z.record(words, z.enum(destinations)).default({
      'Incineration with energy recovery': 'energy',
      'Non-hazardous landfill': 'landfill',
      'Reprocessor - recycling (qu19)': 'recycled',
      'Exporter - recycling (qu19)': 'recycled',
      'Reuse (qu35)': 'recycled',
      'Final Destination': 'final',
      'In vessel composting': 'recycled',
      'Windrow or other composting': 'recycled',
      'Anaerobic or Aerobic Digestion (AD)': 'recycled',
      'Hazardous landfill': 'landfill',
      'Inert landfill': 'landfill',
      'Incineration without energy recovery': 'other',
      'Materials recovery facility': 'between',
      'Transfer station': 'between',
    }),
    /** How far the materials of a facility may be from its total, in tonnes, before a note is made. */
    tolerance: z.string().default('0.01'),
  })
  .prefault({});

export type Q100Settings = z.infer<typeof q100Schema>;

/** All headings of 2024-25 in their order, as public code has them; 2016-17 had the same without MonthlyComments. */
export const Q100_PUBLISHED: readonly string[] =
  'WasteProcessorId,WasteStreamId,WasteProcessorOutputId,SenderWasteProcessorOutputId,Authority,AuthorityId,Period,PeriodId,WasteStreamTypeId,WasteStreamType,FacilityTypeId,FacilityType,NationalFacilityId,FacilityName,FacilityAddress,FacilityPostCode,FacilityLicence,FacilityCode,OutputProcessTypeId,OutputProcessType,TotalTonnes,MaterialId,Material,TonnesByMaterial,TonnesFromHHSources,TonnesFromCommercialSources,TonnesFromIndustrialSources,TonnesFromNonHHSources,TonnesFromWfHSources,TonnesFromWnfHSources,UsageId,Usage,QuarterlyComments,MonthlyComments,MaterialGroup'.split(
    ',',
  );
