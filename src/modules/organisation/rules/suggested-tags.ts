/** Tags that duties of the yearly programmes choose schools by; an office may write others. */
export const suggestedTags = [
  'vùng sâu',
  'vùng xa',
  'biên giới',
  'hải đảo',
  'nội trú',
  'bán trú',
  'nguy cơ cháy cao',
] as const;
