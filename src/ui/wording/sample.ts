/** The sample article of the welcome page: our own text about an invented harbour, in the newspaper voice of no real outlet. */

export const SAMPLE = {
  label: 'A sample article. The town, the people and the outlets are invented.',
  publisher: 'The Morning Quay',
  headline: 'Old harbour bridge to close until autumn',
  byline: 'The Morning Quay, 12 January',
  paragraphs: [
    'The old bridge over Lindhaven harbour will close to cars in March and stay closed until the autumn, the city council said in a statement on Monday.',
    '“We have patched this bridge for thirty years, and patching is no longer enough,” Mayor Ines Holm told reporters beside the north tower.',
    'The bridge was opened in 1931. It carries about nine thousand cars a day and has been closed to lorries since 2019, when two of its four main beams were found to be cracked.',
    'The repairs may cost twice as much as was planned, a report says. The council is to vote on the money in February.',
    '“The ferry will run every ten minutes, and nobody will pay for it,” harbour master Tomas Brandt told Radio Lindhaven, Coast Press Agency reported.',
    'Holm said that the new deck would be two metres wider and have a lane for bicycles on either side.',
    'The work “could well take another winter,” said a city official, who spoke on condition of anonymity because the contract has not been signed.',
    'Fishing boats will be able to pass throughout the summer, Brandt said, adding that the harbour office is looking for a second berth, Radio Lindhaven reported.',
    'A smaller bridge upstream is reportedly to be widened as well. It was built for carts and has a single lane, with a light at either end.',
    'The north quay will be a quieter place this year. “People will not take a boat to buy bread,” said Mira Lund, who has run a bakery there since 2004.',
  ],
  /** The note that the sample shows, on the words of the second paragraph. */
  note: { on: '“We have patched this bridge for thirty years, and patching is no longer enough,”', text: 'This is a note. Yours are saved while you write, on this computer only.' },
} as const;
