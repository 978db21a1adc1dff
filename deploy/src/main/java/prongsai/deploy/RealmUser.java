package prongsai.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who may sign in on a single machine. The password is the user's name.
 *
 * @param organisation the code of the own organisation; none for those who see all
 * @param section the code of the own section; for a section officer only
 */
record RealmUser(
        String name,
        String role,
        String firstName,
        String lastName,
        @Nullable String organisation,
        @Nullable String section) {

    private static final List<String> DISTRICTS_WITH_SECTIONS = List.of("1012", "1026");

    /** The centre, the auditor, an officer and a director per district, and the ten sections of two districts. */
    static List<RealmUser> all() {
        Map<String, String> districts = Facts.of("districts");
        List<RealmUser> users = new ArrayList<>();
        users.add(new RealmUser("centre", "centre-analyst", "เจ้าหน้าที่", "ศปท.กทม.", null, null));
        users.add(new RealmUser("auditor", "auditor", "ผู้ตรวจสอบ", "กรุงเทพมหานคร", null, null));
        districts.forEach((code, district) -> {
            users.add(
                    new RealmUser("officer-" + code, "district-officer", "เจ้าหน้าที่", "เขต" + district, code, null));
            users.add(new RealmUser(
                    "director-" + code, "district-director", "ผู้อำนวยการ", "เขต" + district, code, null));
        });
        for (String code : DISTRICTS_WITH_SECTIONS) {
            Facts.of("sections")
                    .forEach((section, title) -> users.add(new RealmUser(
                            "section-" + code + "-" + section,
                            "section-officer",
                            title,
                            "เขต" + districts.get(code),
                            code,
                            section)));
        }
        return users;
    }

    String email() {
        return name.toLowerCase(Locale.ROOT) + "@prongsai.example";
    }
}
