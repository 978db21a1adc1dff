package prongsai.portal.gateway;

/** The services behind the gateway. */
enum Service {
    ASSESSMENT,
    MEASURES,
    EVIDENCE,
    REPORTING
}
