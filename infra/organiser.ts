import { organiser } from './organiser/main.ts';
import { reach } from './organiser/reach.ts';

process.exitCode = await organiser(process.argv.slice(2), reach);
