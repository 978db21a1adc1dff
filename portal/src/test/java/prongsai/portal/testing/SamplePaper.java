package prongsai.portal.testing;

import io.vertx.core.json.JsonObject;

/** What reporting-service says of a paper: the hash {@code old} is of one that was given back, all others of the latest. */
final class SamplePaper {
    private SamplePaper() {}

    static boolean isOne(String path) {
        return path.equals("/api/v1/verify/3f78") || path.equals("/api/v1/verify/old");
    }

    static JsonObject of(String hash) {
        boolean old = hash.equals("old");
        return new JsonObject()
                .put("hash", hash)
                .put("kind", old ? "PLAN" : "ROUND")
                .put("organisation", "1012")
                .put("nameTh", "สำนักงานเขตยานนาวา")
                .put("nameEn", "Yan Nawa District Office")
                .put("fiscalYear", 2566)
                .put("round", old ? null : "M6")
                .put("frozenAt", "2023-04-10T18:00:00Z")
                .put("status", "SUBMITTED")
                .put("latest", !old)
                .put("published", !old);
    }
}
