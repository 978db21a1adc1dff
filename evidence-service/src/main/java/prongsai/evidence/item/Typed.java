package prongsai.evidence.item;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import prongsai.evidence.item.Evidence.Visibility;
import prongsai.evidence.link.LinkAddress;
import prongsai.evidence.link.LinkCheck;
import prongsai.platform.problem.Problem;
import prongsai.platform.problem.Problem.FieldError;

/** Reads the values of a form as they were typed, and gathers what is wrong with them. */
final class Typed {
    private final List<FieldError> wrong = new ArrayList<>();

    /** Fails with all that was found wrong, if anything was. */
    void orRefused() {
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
    }

    void refuse(String pointer, String key, Object... arguments) {
        wrong.add(new FieldError(pointer, key, List.of(arguments)));
    }

    List<UUID> ids(String name, @Nullable List<String> typed, int limit) {
        List<UUID> ids = new ArrayList<>();
        List<String> all = typed == null ? List.of() : typed;
        if (all.size() > limit) {
            refuse("/" + name, "error.too-many", limit);
            return ids;
        }
        for (int i = 0; i < all.size(); i++) {
            UUID id = id("/" + name + "/" + i, all.get(i));
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    @Nullable
    UUID id(String pointer, @Nullable String typed) {
        if (typed == null) {
            return null;
        }
        if (!typed.strip().matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            refuse(pointer, "error.not-an-id");
            return null;
        }
        return UUID.fromString(typed.strip());
    }

    @Nullable
    String text(String pointer, @Nullable String typed, int limit) {
        if (typed != null && typed.length() > limit) {
            refuse(pointer, "error.longer-than", limit);
        }
        return typed == null ? null : typed.strip();
    }

    @Nullable
    LocalDate date(String pointer, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            refuse(pointer, "error.not-a-date");
            return null;
        }
    }

    @Nullable
    Visibility visibility(String pointer, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        for (Visibility one : Visibility.values()) {
            if (one.name().equals(typed.strip())) {
                return one;
            }
        }
        refuse(pointer, "error.not-a-visibility");
        return null;
    }

    @Nullable
    List<Confirmation> confirmed(@Nullable List<String> typed) {
        if (typed == null) {
            return null;
        }
        Set<Confirmation> confirmed = EnumSet.noneOf(Confirmation.class);
        for (int i = 0; i < typed.size(); i++) {
            String code = typed.get(i) == null ? "" : typed.get(i).strip();
            Optional<Confirmation> known = Arrays.stream(Confirmation.values())
                    .filter(one -> one.name().equals(code))
                    .findFirst();
            if (known.isPresent()) {
                confirmed.add(known.get());
            } else {
                refuse("/confirmed/" + i, "error.not-a-confirmation", Typed.named(List.of(Confirmation.values())));
            }
        }
        return List.copyOf(confirmed);
    }

    static String named(Collection<Confirmation> some) {
        return some.stream().map(Confirmation::name).collect(Collectors.joining(", "));
    }

    LinkCheck.@Nullable Status check(String pointer, @Nullable String typed) {
        if (typed == null) {
            return null;
        }
        for (LinkCheck.Status one : LinkCheck.Status.values()) {
            if (one.name().equals(typed.strip())) {
                return one;
            }
        }
        refuse(pointer, "error.not-a-check");
        return null;
    }

    /** An absolute address of the web in the form under which it is kept. */
    static URI url(String typed) {
        try {
            return LinkAddress.of(typed);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("/url", "error.not-a-link");
        }
    }
}
