package prongsai.deploy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Work that waits for other work and otherwise runs at the same time; the first failure ends the waiting. */
final class Start {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, CompletableFuture<Void>> byName = new HashMap<>();
    private final List<CompletableFuture<Void>> all = new ArrayList<>();
    private final CompletableFuture<Void> failure = new CompletableFuture<>();

    /** What is not known by this name is not waited for. */
    void after(List<String> firsts, String name, Runnable work) {
        CompletableFuture<Void> before = CompletableFuture.allOf(
                firsts.stream().filter(byName::containsKey).map(byName::get).toArray(CompletableFuture[]::new));
        CompletableFuture<Void> after = before.thenRunAsync(work, threads).whenComplete((nothing, problem) -> {
            if (problem != null) {
                failure.completeExceptionally(problem);
            }
        });
        byName.put(name, after);
        all.add(after);
    }

    void await() {
        try {
            CompletableFuture.anyOf(CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)), failure)
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            threads.shutdown();
        }
    }
}
