package prongsai.reporting.opendata;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the catalogue says of whoever publishes. */
@ConfigMapping(prefix = "prongsai.open-data")
interface OpenDataSettings {
    /** Where the public reaches this system; addresses in the data begin with it. */
    @WithDefault("http://localhost:8080")
    String base();

    /** The organisation that publishes. */
    @WithDefault("ศูนย์ปฏิบัติการต่อต้านการทุจริตกรุงเทพมหานคร (ศปท.กทม.)")
    String publisher();

    /** Whom to ask: a post, not a person. */
    @WithDefault("เจ้าหน้าที่ ศปท.กทม.")
    String contact();

    /** The post's address. */
    @WithDefault("open-data@example.go.th")
    String email();

    /** The licence by the catalogue's name. */
    @WithDefault("DGA Open Government License")
    String licence();
}
