package prongsai.platform.settings;

/** One thing that is wrong with the settings, in both languages; never with the value of a secret. */
record Complaint(String thai, String english) {
    static Complaint missing(Setting setting) {
        return new Complaint(
                "ยังไม่ได้กำหนด " + setting.variable() + " (" + setting.allowed().words() + ")",
                setting.variable() + " is not set (" + setting.allowed().words() + ")");
    }

    static Complaint wrong(Setting setting, String value) {
        String given = setting.allowed().isSecret() ? "(***)" : "=" + value;
        return new Complaint(
                setting.variable() + given + " ใช้ไม่ได้: ต้องเป็น " + setting.allowed().words(),
                setting.variable() + given + " is wrong: allowed is " + setting.allowed().words());
    }

    static Complaint unknown(String name, String nearest) {
        return nearest.isEmpty()
                ? new Complaint("ไม่รู้จักการตั้งค่า " + name, name + " is not a setting")
                : new Complaint(
                        "ไม่รู้จักการตั้งค่า " + name + ": หมายถึง " + nearest + " หรือไม่",
                        name + " is not a setting; did you mean " + nearest + "?");
    }
}
