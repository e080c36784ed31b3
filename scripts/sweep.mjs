// Stops and removes what test sessions of killed processes left.
import { sweep } from './test-session.mjs';

sweep();
