package prongsai.assessment.score;

/**
 * The place among the organisations of the same type whose total of the year is public; equal totals share a place.
 *
 * @param place 1 is the highest
 * @param of how many have a public total
 */
record Rank(int place, int of) {}
