import {
  Body,
  Button,
  Column,
  Container,
  Head,
  Heading,
  Html,
  Link,
  Preview,
  render,
  Row,
  Section,
  Text,
} from '@react-email/components';
import { createElement as h, Fragment } from 'react';

/** The HTML of a topic letter: the words, sections, buttons and links of ours, in the components of react-email. */
export const htmlByReactEmail = (frame, topic) =>
  render(
    h(
      Html,
      { lang: frame.lang, dir: 'ltr' },
      h(
        Head,
        null,
        h('title', null, frame.subject),
        h('meta', { name: 'color-scheme', content: 'light dark' }),
        h('style', null, dark),
      ),
      h(Preview, null, frame.preheader),
      h(
        Body,
        { style: page },
        h(
          Container,
          { style: { maxWidth: '600px' } },
          h(
            Section,
            { style: { padding: '28px 32px 20px' } },
            h(Text, { style: text }, '● ', h('b', null, frame.cohort)),
            h(Heading, { as: 'h1', style: h1 }, frame.greeting),
          ),
          h(Section, { className: 'card', style: card }, ...topicOf(topic)),
          h(
            Section,
            { style: { padding: '8px 32px 40px' } },
            h(Text, { style: muted }, h('b', null, frame.reply)),
            frame.organiser.map(({ text: said }) => h(Text, { key: said, style: muted }, said)),
            frame.mine.map(({ url, label, what }) =>
              h(Text, { key: url, style: muted }, link(url, label), h('br'), what),
            ),
            h(
              Text,
              { style: muted },
              frame.why,
              frame.stop.map(({ url, label }) => link(url, label)),
            ),
          ),
        ),
      ),
    ),
  );

const topicOf = ({ matter, ...topic }) => [
  h(Text, { style: eyebrow }, topic.position),
  h(Heading, { as: 'h2', style: h2 }, topic.title),
  prose(topic.reason),
  h(Text, { style: text }, h('b', null, topic.deadline)),
  topic.pairs.map((pair) => h(Section, { key: pair.names, className: 'panel', style: panel }, ...pairOf(pair))),
  matter.points.map(({ title, items }) =>
    h(
      Fragment,
      { key: title },
      h3(title),
      items.map(({ name, text: said, question }) =>
        h(Text, { key: name, style: text }, h('b', null, `${name}.`), ` ${said} `, h('i', null, question)),
      ),
    ),
  ),
  h3(matter.questionsTitle),
  h(
    'ol',
    { style: list },
    matter.questions.map(({ text: said }) => h('li', { key: said, style: item }, said)),
  ),
  matter.preparations.map(({ title, text: said }) => h(Fragment, { key: title }, h3(title), prose(said))),
  h3(matter.resourcesTitle),
  h(
    'ul',
    { style: list },
    matter.resources.map(({ title, url, minutes, summary }) =>
      h('li', { key: url, style: item }, link(url, title), ' ', h('span', { style: muted }, minutes), h('br'), summary),
    ),
  ),
  h3(matter.meetingTitle),
  h(Text, { style: text }, matter.meeting),
  topic.benefit.map(({ title, text: said }) => h(Fragment, { key: title }, h3(title), h(Text, { style: text }, said))),
  h(Text, { style: muted }, topic.rule),
];

const pairOf = (pair) => [
  h(Heading, { as: 'h3', style: name }, pair.names),
  h(
    'div',
    { 'aria-hidden': 'true', style: { fontSize: 0 } },
    pair.path.dots.map(dotOf),
    h('span', { style: star }, `★ ${pair.path.sofar}`),
  ),
  h(Text, { style: muted }, pair.path.progress),
  pair.changes.map(({ line, url, label }) => h(Text, { key: url, style: text }, line, ' ', link(url, label))),
  pair.again.map(({ text: said }) => h(Text, { key: said, style: text }, said)),
  pair.open.map(({ said, url, label }) => h(Text, { key: url, style: text }, said, ' ', link(url, label))),
  pair.toPlan.map(({ before, proposeUrl, propose, dateUrl, date }) =>
    h(
      Text,
      { key: dateUrl, style: text },
      h('b', null, before),
      ' \u00a0',
      link(proposeUrl, propose),
      ' · ',
      link(dateUrl, date),
    ),
  ),
  pair.agreed.map(({ sentence, dateUrl, change }) =>
    h(Text, { key: dateUrl, style: text }, h('b', null, sentence), ' ', link(dateUrl, change)),
  ),
  pair.align.map(({ url, label, text: said }) =>
    h(Text, { key: url, style: text }, link(url, label), h('br'), h('span', { style: muted }, said)),
  ),
  pair.met.map(({ sentence, look }) =>
    h(
      Text,
      { key: sentence, style: text },
      sentence,
      look.map(({ url, label }) => link(url, label)),
    ),
  ),
  pair.toMeet.map(({ metUrl, metLabel, hint, notYet, notYetUrl }) =>
    h(
      Fragment,
      { key: metUrl },
      h(Button, { href: metUrl, style: button }, metLabel),
      h(Text, { style: muted }, hint, link(notYetUrl, notYet)),
    ),
  ),
];

const dotOf = ({ done, now, toCome }, index) => {
  if (done.length > 0)
    return h(
      'span',
      { key: index, className: 'dot done', style: { ...dot, backgroundColor: '#2c7362', color: '#ffffff' } },
      '✓',
    );
  const [{ number }] = now.length > 0 ? now : toCome;
  return h(
    'span',
    { key: index, className: 'dot', style: now.length > 0 ? { ...dot, border: '2px solid #a84a24' } : dot },
    number,
  );
};

const link = (href, label) => h(Fragment, { key: href }, ' ', h(Link, { href, style: { color: '#2c7362' } }, label));
const h3 = (title) =>
  h(Heading, { as: 'h3', style: { margin: '18px 0 6px', fontSize: '16px', lineHeight: 1.4 } }, title);
const prose = ({ html }) => h('div', { style: text, dangerouslySetInnerHTML: { __html: html } });

const fontFamily = "system-ui, 'Segoe UI', Arial, sans-serif";
const serif = "'Iowan Old Style', 'Palatino Linotype', Palatino, Georgia, serif";
const page = { backgroundColor: '#f3eadc', fontFamily };
const text = { margin: '0 0 12px', fontSize: '16px', lineHeight: 1.55, color: '#2d2823' };
const muted = { ...text, fontSize: '14px', color: '#675e55' };
const eyebrow = { ...text, margin: '0 0 4px', fontSize: '14px', fontWeight: 700, color: '#a84a24' };
const h1 = { margin: 0, fontFamily: serif, fontSize: '30px', fontWeight: 600, lineHeight: 1.25 };
const h2 = { ...h1, margin: '0 0 12px', fontSize: '26px' };
const name = { margin: '0 0 8px', fontSize: '17px' };
const card = { padding: '28px 32px 20px', backgroundColor: '#fffdf9', borderRadius: '16px' };
const panel = { padding: '18px 20px 6px', backgroundColor: '#f7f0e5', borderRadius: '12px' };
const list = { ...text, padding: '0 0 0 22px' };
const item = { margin: '0 0 8px', padding: '0 0 0 4px' };
const button = {
  padding: '14px 26px',
  backgroundColor: '#2c7362',
  color: '#ffffff',
  borderRadius: '10px',
  fontSize: '16px',
  fontWeight: 600,
  lineHeight: 1.3,
};
const dot = {
  display: 'inline-block',
  width: '30px',
  lineHeight: '30px',
  margin: '0 5px 5px 0',
  borderRadius: '15px',
  backgroundColor: '#e9dcc8',
  color: '#5f564d',
  fontSize: '14px',
  textAlign: 'center',
};
const star = {
  display: 'inline-block',
  lineHeight: '30px',
  padding: '0 10px',
  borderRadius: '15px',
  backgroundColor: '#fffdf9',
  color: '#a84a24',
  fontSize: '14px',
  fontWeight: 700,
};
const dark =
  '@media (prefers-color-scheme: dark) { body { background: #191613 !important } .card { background: #25211c !important } .panel { background: #312b25 !important } }';
