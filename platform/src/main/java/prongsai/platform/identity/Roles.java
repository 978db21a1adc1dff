package prongsai.platform.identity;

/** The roles of the contract, as they stand in the token's {@code groups}. */
public final class Roles {
    /** The coordinator in the administration section (ฝ่ายปกครอง) of a district office. */
    public static final String DISTRICT_OFFICER = "district-officer";
    /** Somebody of one section (ฝ่าย); bound to the section of the token. */
    public static final String SECTION_OFFICER = "section-officer";
    /** The district director (ผู้อำนวยการเขต). */
    public static final String DISTRICT_DIRECTOR = "district-director";
    /** An analyst of the city's anti-corruption centre (ศปท.กทม.); reads all. */
    public static final String CENTRE_ANALYST = "centre-analyst";
    /** Reads all, and the audit trail; writes nothing. */
    public static final String AUDITOR = "auditor";
    /** Another system of the city (client credentials); reads, writes nothing. */
    public static final String CITY_SYSTEM = "city-system";

    private Roles() {}
}
