export const policyNames = ['naive', 'retry', 'rules', 'learned', 'oracle'] as const;
export type PolicyName = (typeof policyNames)[number];
