/** What somebody has written into `deployment.json`. */
export const settings = {
  name: 'cercle',
  region: 'eu-west-3',
  sender: 'mentorat@binome.example',
  identity: 'create',
  organisers: ['organisation@binome.example'],
  rate: 1,
};
