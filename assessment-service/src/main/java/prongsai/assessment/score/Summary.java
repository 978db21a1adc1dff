package prongsai.assessment.score;

/** A paragraph that says what the figures say, ready to be put into a plan: Thai with Thai digits, and English. */
record Summary(String th, String en) {}
