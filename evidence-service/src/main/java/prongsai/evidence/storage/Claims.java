package prongsai.evidence.storage;

/** Says of content that it is about to be stored, so that it is not taken for forgotten before its record is there. */
interface Claims {
    /** From here on, and for the time that the settings name, this content is not deleted. Blocks. */
    void claim(String sha256);
}
