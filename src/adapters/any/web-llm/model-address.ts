/** Where the library believes that the model lies. No host has this name (RFC 6761): what is not answered from the files is refused. */
export const modelAddress = 'https://model.invalid/stored/';

/** The library asks for every file below this. */
export const filesAddress = `${modelAddress}resolve/main/`;

export const modelId = 'stored';
