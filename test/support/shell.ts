/** What a reader's terminal holds while they go through a page. */
export type Terminal = { variables: Map<string, string>; files: Map<string, string> };

/** Whatever is quoted, substituted or stands for itself. */
const piece = /'([^']*)'|"([^"]*)"|\$\(cat ([\w./-]+)\)|\$(\w+)|([^\s'"$;|&<>()`]+)/gy;
const heredoc = /^cat > (\S+) <<'(\w+)'\n([^]*?\n)\2$/gm;

/** Does what these lines say as far as pages of ours need a shell, and gives the words of every command in them. */
export const typeIn = ({ variables, files }: Terminal, lines: string): readonly (readonly string[])[] => {
  const commands = lines
    .replaceAll(heredoc, (_, file: string, __, text: string) => {
      files.set(file, text);
      return '';
    })
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const substituted = (text: string) =>
    text.replaceAll(/\$(\w+)/g, (_, name: string) => known(variables, name, 'variable'));

  const wordsOf = (line: string): readonly string[] => {
    const words: string[] = [];
    let at = 0;
    let isWithin = false;
    while (at < line.length) {
      if (/\s/.test(line[at]!)) {
        isWithin = false;
        at += 1;
        continue;
      }
      piece.lastIndex = at;
      const match = piece.exec(line);
      if (!match) throw new Error(`No shell of ours reads “${line.slice(at)}”.`);
      const [all, single, double, file, variable, plain] = match;
      const text =
        single ??
        (double === undefined ? undefined : substituted(double)) ??
        (file === undefined ? undefined : known(files, file, 'file').trimEnd()) ??
        (variable === undefined ? undefined : known(variables, variable, 'variable')) ??
        plain!;
      words.push(isWithin ? `${words.pop()}${text}` : text);
      isWithin = true;
      at += all.length;
    }
    return words;
  };

  return commands.flatMap((line) => {
    const words = wordsOf(line);
    const [, name, value] = /^([A-Z]\w*)=(.*)$/s.exec(words[0] ?? '') ?? [];
    if (name === undefined || words.length > 1) return [words];
    variables.set(name, value!);
    return [];
  });
};

const known = (place: ReadonlyMap<string, string>, name: string, kind: string): string => {
  const value = place.get(name);
  if (value === undefined) throw new Error(`There is no ${kind} ${name} yet.`);
  return value;
};
