package prongsai.reporting.book;

import org.jspecify.annotations.Nullable;
import prongsai.reporting.paper.Shade;

/** States in words, and the ground each stands on. */
record StateWords(String words, Shade shade) {
    static StateWords plan(@Nullable String state) {
        return switch (state == null ? "NONE" : state) {
            case "NONE" -> new StateWords("ยังไม่มีแผน", Shade.QUIET);
            case "DRAFT" -> new StateWords("ร่าง", Shade.LOW);
            case "SUBMITTED" -> new StateWords("เสนอผู้อำนวยการแล้ว", Shade.WORKING);
            case "APPROVED" -> new StateWords("อนุมัติแล้ว", Shade.GOOD);
            case "AMENDED" -> new StateWords("แก้ไขหลังอนุมัติ", Shade.LOW);
            case "RETURNED" -> new StateWords("ส่งกลับแก้ไข", Shade.LOWER);
            default -> new StateWords(String.valueOf(state), Shade.NONE);
        };
    }

    static StateWords round(@Nullable String state) {
        return switch (state == null ? "NONE" : state) {
            case "NONE" -> new StateWords("ยังไม่เปิด", Shade.QUIET);
            case "OPEN" -> new StateWords("เปิด", Shade.LOW);
            case "PROPOSED" -> new StateWords("เสนอแล้ว", Shade.WORKING);
            case "SUBMITTED" -> new StateWords("ส่งแล้ว", Shade.ENOUGH);
            case "ACCEPTED" -> new StateWords("รับแล้ว", Shade.GOOD);
            case "RETURNED" -> new StateWords("ส่งกลับ", Shade.LOWER);
            default -> new StateWords(String.valueOf(state), Shade.NONE);
        };
    }

    /** @param late whether its report should have come before today and has not */
    static StateWords round(@Nullable String state, boolean late) {
        return round(state).late(late);
    }

    /** @param late whether a day it was due on is past */
    static StateWords measure(String state, boolean late) {
        return measure(state).late(late);
    }

    private StateWords late(boolean late) {
        return late ? new StateWords(words + " (เกินกำหนด)", Shade.LOWEST) : this;
    }

    private static StateWords measure(String state) {
        return switch (state) {
            case "PLANNED" -> new StateWords("ยังไม่เริ่ม", Shade.NONE);
            case "IN_PROGRESS" -> new StateWords("กำลังดำเนินการ", Shade.WORKING);
            case "COMPLETED" -> new StateWords("แล้วเสร็จ", Shade.GOOD);
            case "WITHDRAWN" -> new StateWords("ยกเลิก", Shade.QUIET);
            default -> new StateWords(state, Shade.NONE);
        };
    }

    /** {@code รอบ 6 เดือน} for {@code M6}. */
    static String half(String half) {
        return half.equals("M6") ? "รอบ 6 เดือน" : "รอบ 12 เดือน";
    }
}
