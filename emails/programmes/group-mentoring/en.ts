import type { ProgrammeContent } from '../content.ts';

export const content: ProgrammeContent = {
  title: 'Mentoring in six conversations',
  steps: {
    expectations: {
      title: 'Agree how to work together',
      why: 'Good mentoring starts with clear expectations. A few minutes spent on confidentiality, respect and rhythm make room for everything that follows.',
      questions: [
        'What should stay between us, and what may be shared?',
        'How often, where and how do we want to meet, and what do we do when one of us has to cancel?',
        'If one of us goes quiet, how shall the other get back in touch?',
      ],
      preparation: {
        mentor:
          'Recall a mistake from your early days, and be ready to tell it: whoever dares first makes it safe for others. Note what you can offer, and what you cannot.',
        mentee:
          'Write down what you hope for, and one thing that would make these conversations a waste of time. You own the agenda: bring a first topic.',
      },
      resources: [
        {
          title: 'Psychological safety',
          url: 'https://en.wikipedia.org/wiki/Psychological_safety',
          minutes: 6,
          summary: 'Why people speak up when they know they will not be blamed for it.',
        },
        {
          title: 'Active listening',
          url: 'https://en.wikipedia.org/wiki/Active_listening',
          minutes: 5,
          summary: 'Listening to understand before answering: the most useful skill on both sides.',
        },
      ],
    },
    goals: {
      title: 'Set a course',
      why: 'One to three goals are enough, as long as you would recognise success when you see it. They give each conversation its thread.',
      questions: [
        'In six months, what would you like to be able to say that is not true today?',
        'What will be the first visible sign that you are getting there?',
        'What could get in the way, and who could help?',
      ],
      preparation: {
        mentor:
          'Prepare two open questions, and no advice yet. Think of a goal of your own that changed along the way, and of what you learned from it.',
        mentee:
          'Write three wishes in one sentence each, then underline the one that matters most. An honest draft is better than a perfect plan.',
      },
      resources: [
        {
          title: 'SMART criteria',
          url: 'https://en.wikipedia.org/wiki/SMART_criteria',
          minutes: 5,
          summary: 'Five checks that turn a wish into a goal: specific, measurable, achievable, relevant, time-bound.',
        },
      ],
    },
    experience: {
      title: 'Learn from experience',
      why: 'What helps most is rarely in a book. Telling how things really went, detours included, turns experience into something the other can use.',
      questions: [
        'Which turning point taught you the most, and what did it cost you?',
        'What would you do differently if it came again tomorrow?',
        'Which situation of yours, right now, resembles it?',
      ],
      preparation: {
        mentor:
          'Choose one story in which you hesitated. Tell the doubts as well as the outcome, then ask what the other would have done.',
        mentee:
          'Choose one situation at work that you would like to see through other eyes. Three lines will do: the facts, your part in it, your question.',
      },
      resources: [
        {
          title: 'Experiential learning',
          url: 'https://en.wikipedia.org/wiki/Experiential_learning',
          minutes: 7,
          summary: 'Live it, look back, draw a lesson, try again: how experience becomes knowledge.',
        },
      ],
    },
    feedback: {
      title: 'Speak openly',
      why: 'You are half-way: the right moment to say what helps and what could help more. Frank and kind words, both ways, move a relationship forward.',
      questions: [
        'What has helped you most in our conversations so far?',
        'What should we start, stop or continue?',
        'Where are we with the goals, and do they still fit?',
      ],
      preparation: {
        mentor:
          'Find one specific thing that you have seen the other do well, and one that they could try. Begin by asking for feedback on yourself.',
        mentee:
          'Note a moment that helped you, and one that you would have liked to be different. Facts first, then what they did to you, then your request.',
      },
      resources: [
        {
          title: 'Nonviolent communication',
          url: 'https://en.wikipedia.org/wiki/Nonviolent_Communication',
          minutes: 8,
          summary: 'Observation, feeling, need, request: four steps to say difficult things with care.',
        },
      ],
    },
    network: {
      title: 'Widen the circle',
      why: 'Opportunities often come from people we hardly know. One introduction, well prepared, can open more doors than a long search.',
      questions: [
        'Whom would you like to meet, and what would you ask them?',
        'What can you offer to the people around you?',
        'Which obstacle would be smaller with the right ally?',
      ],
      preparation: {
        mentor:
          'Think of two people it would be worth meeting, and ask them whether they would agree to an introduction. Mention your own weak ties too.',
        mentee:
          'Draw your network on one sheet: people who teach you, who support you, who open doors. Mark the empty spot that you want to fill first.',
      },
      resources: [
        {
          title: 'Interpersonal ties',
          url: 'https://en.wikipedia.org/wiki/Interpersonal_ties',
          minutes: 7,
          summary: 'The strength of weak ties: why acquaintances bring us what is new.',
        },
      ],
    },
    review: {
      title: 'Look back and celebrate',
      why: 'A good ending is part of the work. Naming what has changed makes it last, and saying thank you does good to both sides.',
      questions: [
        'What has changed since our first conversation?',
        'What are we proud of, and what do we take with us?',
        'What comes next: stay in touch, now and then, or a clean ending?',
      ],
      preparation: {
        mentor:
          'Note three steps forward that you have seen, and one thing that you learned yourself. Say them aloud: they are the best present.',
        mentee:
          'Reread your goals from the second step. What did you reach, what took another road? Prepare a thank-you that names something specific.',
      },
      resources: [
        {
          title: 'Reflective practice',
          url: 'https://en.wikipedia.org/wiki/Reflective_practice',
          minutes: 6,
          summary: 'Looking back on what was done, to go on learning without anyone’s help.',
        },
      ],
    },
  },
};
