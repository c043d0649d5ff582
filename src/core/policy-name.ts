export const policyNames = ['naive', 'retry', 'rules', 'learned'] as const;
export type PolicyName = (typeof policyNames)[number];
