package prongsai.deploy.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;

/** What nobody means. */
final class Strange {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<String> ODD = List.of(
            "",
            " ",
            "0",
            "-1",
            "2566",
            "1e400",
            "999999999999999999999999",
            "null",
            "๒๕๖๖",
            "O๐๑",
            "I4",
            "31 ก.พ. ๖๖",
            "๓๐ มี.ค. ๖๖ และต้องสื่อสารในเรื่องดังกล่าวทุกเดือน",
            "2567-02-30",
            "-0544-03-01",
            "+292278994-08-17",
            "0000-00-00",
            "2024-13-01T25:61:61Z",
            "' or 1=1 --",
            "${jndi:ldap://127.0.0.1/a}",
            "{{7*7}}",
            "<script>alert(1)</script>",
            "=cmd|' /C calc'!A0",
            "../../etc/passwd",
            "a\r\nSet-Cookie: a=b",
            "\u0000",
            "\u0001\u0008\u001f\u007f",
            "\u202e\u2066\ufeff\ufffe",
            "เ็่้์ํ๎",
            "\ud83d\ude00".repeat(300),
            "ก".repeat(20_001),
            "9".repeat(400),
            "http://127.0.0.1/",
            "http://[::1]:80/",
            "https://user@example.org:99999/#",
            "javascript:alert(1)");

    private Strange() {}

    static String text(Values values) {
        return values.any(ODD);
    }

    static JsonNode value(Values values) {
        return switch (values.upTo(8)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.arrayNode();
            case 2 -> JSON.objectNode();
            case 3 -> JSON.numberNode(-1);
            case 4 -> JSON.numberNode(1e308);
            case 5 -> JSON.booleanNode(true);
            case 6 -> deep();
            default -> JSON.textNode(text(values));
        };
    }

    private static JsonNode deep() {
        JsonNode node = JSON.nullNode();
        for (int i = 0; i < 400; i++) {
            node = JSON.arrayNode().add(node);
        }
        return node;
    }

    /** As bytes would be spoilt on the way. */
    static String spoilt(JsonNode body, Values values) {
        String text = body.toString();
        if (text.isEmpty() || !values.slips(0.1)) {
            return text;
        }
        int at = values.upTo(text.length());
        return switch (values.upTo(4)) {
            case 0 -> text.substring(0, at);
            case 1 ->
                text.substring(0, at)
                        + values.any(List.of("\u0000", "}", "\"", ",", "\\ud800", "\u0001"))
                        + text.substring(at);
            case 2 -> "[".repeat(2000) + text;
            default -> values.any(List.of("", "null", "[]", "0", "\"\"", "{}"));
        };
    }
}
