package prongsai.portal.gift;

import jakarta.ws.rs.PathParam;

/** Whose return of which half-year. */
class GiftPlace {
    @PathParam("office")
    String office = "";

    @PathParam("year")
    int year;

    @PathParam("round")
    String round = "";

    String path() {
        return "/offices/" + office + "/" + year + "/gifts/" + round;
    }
}
