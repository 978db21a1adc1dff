package prongsai.reporting.reconciliation;

import static java.util.Map.entry;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import prongsai.platform.answer.Page;
import prongsai.platform.answer.PageRequest;
import prongsai.platform.owned.Counting;
import prongsai.platform.owned.Figures;
import prongsai.reporting.reconciliation.Difference.Counted;

/**
 * Compares what the owners have with what the read model knows. All of them count by organisation in the order of codes, so a page
 * goes as far as the shortest of their answers.
 */
@ApplicationScoped
class Comparing {
    private static final int LOOKS = 4;

    /** Whose they are. */
    private static final Map<String, List<String>> KINDS = Map.of(
            "assessment", List.of("organisation", "framework", "score"),
            "measures", List.of("plan", "measure", "result", "round", "giftReturn"),
            "evidence", List.of("evidence", "disclosure"));

    private static final String BY_ID = "select organisation, cast(id as varchar) as subject, version from ";

    /** What the read model knows, as the owners count it; what was removed there is not counted here. */
    private static final Map<String, String> KNOWN = Map.ofEntries(
            entry("organisation", "select code as organisation, code as subject, version from organisations"),
            entry("framework", "select scope as organisation, subject, version from frameworks"),
            entry(
                    "score",
                    "select organisation, subject, cast(content ->> 'revision' as bigint) as version from scores"),
            entry("plan", BY_ID + "plans"),
            entry("measure", BY_ID + "measures where not removed"),
            entry("result", BY_ID + "results where not removed"),
            entry("round", BY_ID + "rounds"),
            entry("giftReturn", "select organisation, subject, version from gift_returns"),
            entry("evidence", BY_ID + "evidence"),
            entry("disclosure", "select organisation, subject, version from disclosures"));

    private static final String ORGANISATIONS = "select code from organisations union select scope from frameworks";

    private final Counting counting;
    private final Duration patience;
    private final Map<String, OwnerClient> owners = new TreeMap<>();

    Comparing(Counting counting, OwnerSettings settings) {
        this.counting = counting;
        this.patience = settings.patience();
        settings.owners()
                .forEach((service, address) -> owners.put(
                        service,
                        QuarkusRestClientBuilder.newBuilder()
                                .baseUri(address)
                                .connectTimeout(2, TimeUnit.SECONDS)
                                .readTimeout(30, TimeUnit.SECONDS)
                                .build(OwnerClient.class)));
    }

    /** A page of organisations that were compared, and what differs. */
    record Compared(
            int organisations,
            List<Difference> differences,
            @Nullable String next) {}

    /** What each of several says of the same page. */
    private record Answers(Map<String, Page<Figures>> owners, Page<Figures> here) {}

    /** Whether an owner did not answer, or not with figures. */
    static boolean isAway(Throwable failure) {
        return failure instanceof ProcessingException
                || failure instanceof WebApplicationException
                || failure instanceof IOException
                || failure instanceof TimeoutException;
    }

    /** What differs is looked at again until it does not, or nothing can be on its way any more. */
    Uni<Compared> page(PageRequest page, String token) {
        return look(page, token, LOOKS);
    }

    private Uni<Compared> look(PageRequest page, String token, int looks) {
        return once(page, token)
                .chain(compared -> compared.differences().isEmpty() || looks == 1
                        ? Uni.createFrom().item(compared)
                        : Uni.createFrom()
                                .voidItem()
                                .onItem()
                                .delayIt()
                                .by(patience.dividedBy(LOOKS - 1L))
                                .chain(() -> look(page, token, looks - 1)));
    }

    private Uni<Compared> once(PageRequest page, String token) {
        Uni<Map<String, Page<Figures>>> asked = Uni.createFrom().item(new TreeMap<>());
        for (Map.Entry<String, OwnerClient> owner : owners.entrySet()) {
            asked = asked.call(answers -> owner.getValue()
                    .figures(owner.getKey(), page.limit(), PageRequest.cursor(page.after()), token)
                    .invoke(answer -> answers.put(owner.getKey(), answer)));
        }
        // the owners first: what happens meanwhile is then more here, and seen to be so when looked at again
        return asked.chain(
                answers -> counting.page(ORGANISATIONS, KNOWN, page).map(here -> compare(new Answers(answers, here))));
    }

    private static Compared compare(Answers answers) {
        String end = end(answers);
        TreeSet<String> codes = new TreeSet<>();
        List<Page<Figures>> all = new ArrayList<>(answers.owners().values());
        all.add(answers.here());
        all.forEach(page -> page.items().stream()
                .map(Figures::organisation)
                .filter(code -> end == null || code.compareTo(end) <= 0)
                .forEach(codes::add));
        Map<String, Map<String, Counted>> here = byOrganisation(answers.here());
        List<Difference> differences = new ArrayList<>();
        answers.owners().forEach((owner, page) -> {
            Map<String, Map<String, Counted>> there = byOrganisation(page);
            for (String code : codes) {
                for (String kind : KINDS.getOrDefault(owner, List.of())) {
                    Counted owned =
                            Counted.of(there.getOrDefault(code, Map.of()).get(kind));
                    Counted known = Counted.of(here.getOrDefault(code, Map.of()).get(kind));
                    if (!owned.equals(known)) {
                        differences.add(Difference.of(code, kind, owner, owned, known));
                    }
                }
            }
        });
        return new Compared(codes.size(), differences, end == null ? null : PageRequest.cursor(end));
    }

    /** The last code that all who have more have told of; null where nobody has more. */
    private static @Nullable String end(Answers answers) {
        List<Page<Figures>> all = new ArrayList<>(answers.owners().values());
        all.add(answers.here());
        return all.stream()
                .filter(page -> page.next() != null)
                .map(page -> page.items().get(page.items().size() - 1).organisation())
                .min(String::compareTo)
                .orElse(null);
    }

    private static Map<String, Map<String, Counted>> byOrganisation(Page<Figures> page) {
        Map<String, Map<String, Counted>> all = new HashMap<>();
        for (Figures figures : page.items()) {
            Map<String, Counted> kinds = new HashMap<>();
            figures.kinds().forEach(kind -> kinds.put(kind.kind(), new Counted(kind.count(), kind.digest())));
            all.put(figures.organisation(), kinds);
        }
        return all;
    }
}
