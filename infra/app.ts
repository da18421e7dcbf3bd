import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { binome } from './binome.ts';
import { loadDeployment } from './deployment.ts';

const root = join(import.meta.dirname, '..');
binome(new App(), loadDeployment(root, process.env['DEPLOYMENT']), join(root, 'dist', 'functions'));
