import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Guide } from '../../emails/programmes/content.ts';
import { guidesIn, type InLanguages } from '../../emails/programmes/stored.ts';
import { Id, Language, ProgrammeVersion, textsOf } from '../../shared/domain/programme.ts';
import { parseRequest, segmentsOf } from '../../shared/web-request.ts';
import { guidePage, notFoundPage } from './pages.ts';

type Guides = InLanguages<readonly Guide[]>;
/** The guides of a version of a programme that an organiser uploaded, as they are stored. */
export type ReadOwn = (id: string, version: string) => Promise<string | undefined>;

/** Shows anyone a guide: GET `/guide/{language}/{programme}/{guide}`. It knows nobody and keeps nothing. */
export const makeHandler =
  (builtIn: ReadonlyMap<string, Guides>, readOwn: ReadOwn) =>
  async (event: unknown): Promise<APIGatewayProxyStructuredResultV2> => {
    const request = parseRequest(event);
    const [, inLanguage, programme = '', id = '', ...more] = segmentsOf(request);
    const language = Language.safeParse(inLanguage).data;
    const guides = language && more.length === 0 ? await guidesOf(builtIn, readOwn, programme) : undefined;
    const page = (language && guides && pageOf(guides, language, programme, id)) ?? notFoundPage(request.language);
    return request.method === 'HEAD' ? { ...page, body: '' } : page;
  };

const guidesOf = async (
  builtIn: ReadonlyMap<string, Guides>,
  readOwn: ReadOwn,
  programme: string,
): Promise<Guides | undefined> => {
  const [id, version, ...more] = programme.split('.');
  if (version === undefined) return builtIn.get(textsOf(programme));
  if (more.length > 0 || !Id.safeParse(id).success || !ProgrammeVersion.safeParse(version).success) return undefined;
  const stored = await readOwn(id ?? '', version);
  return stored === undefined ? undefined : guidesIn(stored);
};

/** In the language that is asked for, or in the only one that the programme has. */
const pageOf = (guides: Guides, wanted: Language, programme: string, id: string) => {
  const language = guides[wanted] ? wanted : others[wanted];
  const guide = guides[language]?.find((one) => one.id === id);
  return guide && guidePage(language, programme, guide, guides[others[language]] !== undefined);
};

const others = { fr: 'en', en: 'fr' } satisfies Record<Language, Language>;
