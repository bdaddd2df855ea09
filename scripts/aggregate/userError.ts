/** Something that whoever runs the command can mend; its message is shown without a stack. */
export class UserError extends Error {}
