package prongsai.evidence.disclosure;

/** In which form something is published. */
public enum Format {
    WEB_PAGE,
    PDF,
    WORD,
    EXCEL,
    CSV,
    IMAGE,
    VIDEO,
    /** Something that not everybody can open; it is written down, and does not count as published. */
    OTHER;

    /** Whether what is published so counts. */
    boolean allowed() {
        return this != OTHER;
    }
}
