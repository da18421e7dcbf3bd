import { expect, it } from 'vitest';
import { synthesise } from './synthesise.ts';

const templates = synthesise();

// Look at each change here as at `cdk diff`: a new logical id is a new resource.
it.each(['data', 'engine'] as const)('makes the %s stack as it was reviewed', (name) => {
  const { Parameters: _parameters, Rules: _rules, ...template } = templates[name].toJSON();
  const text = JSON.stringify(template, null, 1).replaceAll(/[0-9a-f]{64}(?=\.zip)/g, '<hash of the functions>');
  expect(JSON.parse(text)).toMatchSnapshot();
});
