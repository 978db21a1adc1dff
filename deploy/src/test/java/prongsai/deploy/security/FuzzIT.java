package prongsai.deploy.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Calls made of the served OpenAPI documents, right and wrong ones, by everybody. Whatever is sent, no answer is a 5xx, and every answer is of
 * the one form. It comes last, for it leaves the shared system in disorder. {@code -Dprongsai.fuzz=20000} says how many calls,
 * {@code -Dprongsai.fuzz.seed=…} asks for those of another run.
 */
@Order(Integer.MAX_VALUE)
@ExtendWith(Target.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FuzzIT {
    private static final int CALLS = Integer.getInteger("prongsai.fuzz", 2000);
    private static final long SEED = Long.getLong("prongsai.fuzz.seed", 20261126L);
    private static final String ONE = System.getProperty("prongsai.fuzz.only", "");
    private static final int AT_ONCE = 4;
    private static final int SHOWN = 60;
    private static final int ENOUGH_OF_AN_ANSWER = 300;

    /** Files made anew for each call, of which a few show as much as many. */
    private static final int DEAR = 4;

    private final Sender sender = new Sender();
    private final Map<String, String> wrong = new ConcurrentSkipListMap<>();
    private final Map<Integer, AtomicLong> statuses = new ConcurrentHashMap<>();
    private final Set<String> done = ConcurrentHashMap.newKeySet();

    @Test
    void whatever_is_sent_no_answer_is_a_5xx_and_every_answer_is_of_the_one_form() throws Exception {
        List<Operation> operations = Operation.all(Target.api()).stream()
                .filter(operation -> operation.toString().contains(ONE))
                .toList();
        List<Office> offices = Office.all(Target.api());
        long began = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (Operation operation : operations) {
                Values values =
                        new Values(new Random(SEED + operation.toString().hashCode()), operation, offices);
                all.add(threads.submit(() -> calls(values, CALLS / operations.size())));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        Set<String> asked = operations.stream().map(Operation::toString).collect(Collectors.toCollection(TreeSet::new));
        System.out.printf(
                "fuzz: seed %d, %d calls each, %d s, answers %s, of %d operations %d were done%n",
                SEED,
                CALLS / operations.size(),
                (System.nanoTime() - began) / 1_000_000_000,
                new TreeMap<>(statuses),
                asked.size(),
                done.size());

        assertEquals("", wrong.values().stream().limit(SHOWN).collect(Collectors.joining("\n")), "seed " + SEED);
        asked.removeAll(done);
        assertTrue(
                done.size() > asked.size() || !ONE.isEmpty(),
                "more than half must be done at least once, not " + asked);
    }

    private void calls(Values values, int calls) {
        String path = values.operation().path();
        boolean dear = path.contains("/reports/") || path.contains("/rebuild");
        for (int i = 0; i < (dear ? Math.min(DEAR, calls) : calls); i++) {
            make(Call.of(values));
        }
    }

    private void make(Call call) {
        Operation operation = call.operation();
        String token = call.person() == null ? null : token(call.person());
        HttpResponse<String> answer =
                sender.send(call.address(), operation.method(), token, call.headers(), call.body());
        statuses.computeIfAbsent(answer.statusCode(), status -> new AtomicLong())
                .incrementAndGet();
        if (answer.statusCode() / 100 == 2) {
            done.add(operation.toString());
        }
        for (String each : Verdict.on(operation, answer)) {
            String what = operation + ": " + each;
            wrong.putIfAbsent(what, what + "\n      " + call + "\n      -> " + start(answer.body()));
        }
    }

    /** One at a time: the provider refuses who signs in twice at once. */
    private static synchronized String token(String person) {
        return Target.api().token(person);
    }

    private static String start(String answer) {
        return answer.length() > ENOUGH_OF_AN_ANSWER ? answer.substring(0, ENOUGH_OF_AN_ANSWER) : answer;
    }
}
