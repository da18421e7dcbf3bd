export const filler = '"Stryker was here!"';
export const fillers = '["Stryker was here"]';
export const notReached = 'the compiler has shown that no other case exists';
export const onlySlower = 'asks again for what is remembered, and is only slower';
export const sameText = 'equal texts are the same text';
export const noneIsNotBefore = 'no time is before none; the compiler wants it said';
export const groupsAreThere = 'every group of the pattern has matched where it has matched at all';
