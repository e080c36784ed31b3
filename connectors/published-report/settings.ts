// What a council may set for its return forms: nothing yet; the form's layout is Quarterday's own.
import { z } from 'zod';

export const settingsSchema = z.object({}).prefault({});
