// Flag target_profile_assumed: a year's target was judged in-year against a straight line, for want of a profile.
import { judgeSubject } from '../judge/subject';
import { flagRule } from './rule';

export const targetProfileAssumed = flagRule('target_profile_assumed', 1, (subject) => {
  const { profileAssumed, reason } = judgeSubject(subject);
  return profileAssumed ? reason : null;
});
