import type { ProgrammeContent } from '../content.ts';

export const content: ProgrammeContent = {
  title: 'Le mentorat en six rencontres',
  steps: {
    expectations: {
      title: 'Poser le cadre',
      why: 'Un bon mentorat commence par des attentes claires. Quelques minutes sur la confidentialité, le respect et le rythme font de la place à tout le reste.',
      questions: [
        'Qu’est-ce qui doit rester entre nous, et que peut-on partager ?',
        'À quel rythme, où et comment nous voir, et que faire en cas d’empêchement ?',
        'Si le silence s’installe, comment renouer le fil ?',
      ],
      preparation: {
        mentor:
          'Retrouvez une erreur de vos débuts, à raconter : qui ose en premier met l’autre en confiance. Notez ce que vous pouvez offrir, et ce que vous ne pouvez pas.',
        mentee:
          'Écrivez ce que vous espérez, et ce qui ferait de ces rencontres une perte de temps. L’ordre du jour vous appartient : venez avec un premier sujet.',
      },
      resources: [
        {
          title: 'Le mentorat',
          url: 'https://fr.wikipedia.org/wiki/Mentorat',
          minutes: 6,
          summary: 'D’où vient le mentorat, et ce que chaque partie y gagne.',
        },
        {
          title: 'L’écoute active',
          url: 'https://fr.wikipedia.org/wiki/%C3%89coute_active',
          minutes: 5,
          summary: 'Écouter pour comprendre avant de répondre : l’art le plus utile, des deux côtés.',
        },
      ],
    },
    goals: {
      title: 'Fixer le cap',
      why: 'Un à trois objectifs suffisent, pourvu que l’on sache reconnaître la réussite. Ils donnent un fil à chaque conversation.',
      questions: [
        'Dans six mois, qu’aimeriez-vous pouvoir dire qui n’est pas encore vrai aujourd’hui ?',
        'Quel sera le premier signe visible que vous avancez ?',
        'Qu’est-ce qui pourrait vous freiner, et qui pourrait vous aider ?',
      ],
      preparation: {
        mentor:
          'Préparez deux questions ouvertes, et pas encore de conseil. Pensez à un de vos objectifs qui a changé en route, et à ce que vous en avez appris.',
        mentee:
          'Écrivez trois souhaits, une phrase chacun, puis soulignez celui qui compte le plus. Un brouillon sincère vaut mieux qu’un plan parfait.',
      },
      resources: [
        {
          title: 'Les critères SMART',
          url: 'https://fr.wikipedia.org/wiki/Objectifs_et_indicateurs_SMART',
          minutes: 5,
          summary:
            'Cinq repères pour passer d’un souhait à un objectif : précis, mesurable, accessible, pertinent, daté.',
        },
      ],
    },
    experience: {
      title: 'Partager l’expérience',
      why: 'Ce qui aide le plus est rarement dans les livres. Raconter comment les choses se sont vraiment passées, détours compris, rend l’expérience utile à l’autre.',
      questions: [
        'Quel tournant vous a le plus appris, et à quel prix ?',
        'Que feriez-vous autrement s’il se présentait demain ?',
        'Quelle situation d’aujourd’hui lui ressemble ?',
      ],
      preparation: {
        mentor:
          'Choisissez une histoire où vous avez hésité. Racontez les doutes autant que la fin, puis demandez ce que l’autre aurait fait.',
        mentee:
          'Choisissez une situation de travail à regarder avec d’autres yeux. Trois lignes suffisent : les faits, votre part, votre question.',
      },
      resources: [
        {
          title: 'Le retour d’expérience',
          url: 'https://fr.wikipedia.org/wiki/Retour_d%27exp%C3%A9rience',
          minutes: 6,
          summary: 'Revenir sur ce qui s’est passé, sans chercher de coupable, pour en tirer une leçon.',
        },
      ],
    },
    feedback: {
      title: 'Se parler franchement',
      why: 'Vous voici à mi-chemin : le bon moment pour dire ce qui aide et ce qui aiderait davantage. Des mots francs et bienveillants, dans les deux sens, font avancer une relation.',
      questions: [
        'Qu’est-ce qui vous aide le plus dans nos rencontres ?',
        'Que faut-il commencer, arrêter, continuer ?',
        'Où en sont les objectifs, et sont-ils toujours les bons ?',
      ],
      preparation: {
        mentor:
          'Trouvez une chose précise que l’autre fait bien, et une autre à essayer. Commencez par demander un retour sur vous.',
        mentee:
          'Notez un moment qui vous a fait avancer, et un autre que vous auriez voulu différent. Les faits d’abord, puis leur effet sur vous, puis votre demande.',
      },
      resources: [
        {
          title: 'La communication non violente',
          url: 'https://fr.wikipedia.org/wiki/Communication_non_violente',
          minutes: 8,
          summary: 'Observation, sentiment, besoin, demande : quatre temps pour dire avec soin ce qui est difficile.',
        },
      ],
    },
    network: {
      title: 'Élargir le cercle',
      why: 'Les occasions viennent souvent de gens que l’on connaît à peine. Une mise en relation bien préparée ouvre plus de portes qu’une longue recherche.',
      questions: [
        'Qui aimeriez-vous rencontrer, et pour demander quoi ?',
        'Que pouvez-vous offrir à votre entourage ?',
        'Quel obstacle serait plus petit avec la bonne alliance ?',
      ],
      preparation: {
        mentor:
          'Pensez à deux personnes qu’il vaudrait la peine de rencontrer, et demandez-leur si une mise en relation leur convient. Évoquez aussi vos liens lointains.',
        mentee:
          'Dessinez votre réseau sur une feuille : qui vous apprend, qui vous soutient, qui vous ouvre des portes. Marquez la place vide à remplir en premier.',
      },
      resources: [
        {
          title: 'Mark Granovetter',
          url: 'https://fr.wikipedia.org/wiki/Mark_Granovetter',
          minutes: 6,
          summary: 'La force des liens faibles : pourquoi nos simples connaissances nous apportent du nouveau.',
        },
      ],
    },
    review: {
      title: 'Faire le bilan',
      why: 'Une belle fin fait partie du travail. Nommer ce qui a changé le fait durer, et se dire merci fait du bien des deux côtés.',
      questions: [
        'Qu’est-ce qui a changé depuis notre première rencontre ?',
        'Quelles sont nos fiertés, et qu’emportons-nous ?',
        'Et ensuite : garder le contact, se revoir de temps en temps, ou conclure ici ?',
      ],
      preparation: {
        mentor:
          'Notez trois progrès que vous avez vus, et une chose que vous avez apprise. Dites-les à voix haute : c’est le plus beau cadeau.',
        mentee:
          'Relisez vos objectifs de la deuxième étape. Lesquels sont atteints, lesquels ont pris un autre chemin ? Préparez un merci qui nomme quelque chose de précis.',
      },
      resources: [
        {
          title: 'La pratique réflexive',
          url: 'https://fr.wikipedia.org/wiki/Pratique_r%C3%A9flexive',
          minutes: 6,
          summary: 'Revenir sur ce que l’on a fait, pour continuer d’apprendre par soi-même.',
        },
      ],
    },
  },
};
