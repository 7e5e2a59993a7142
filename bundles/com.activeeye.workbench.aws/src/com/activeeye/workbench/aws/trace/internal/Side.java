package com.activeeye.workbench.aws.trace.internal;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Asks the same of many, side by side. */
final class Side {
    /** More at once would only be throttled. */
    private static final int AT_ONCE = 8;

    private Side() {
    }

    /**
     * What came of one.
     *
     * @param value what came back; empty when AWS refused or did not answer
     * @param fault why nothing came back
     */
    record Answer<T>(Optional<T> value, Optional<WorkbenchException> fault) {
    }

    /**
     * Asks all; interrupting the caller ends it.
     *
     * @return what came of each, in the order of those asked
     */
    static <K, T> Map<K, Answer<T>> ask(Collection<K> all, Function<K, T> question) {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE,
                Thread.ofPlatform().daemon().name("trace-side-", 0).factory());
        Map<K, Future<Answer<T>>> futures = new LinkedHashMap<>();
        Map<K, Answer<T>> answers = new LinkedHashMap<>();
        try {
            all.forEach(one -> futures.put(one, threads.submit(() -> answer(question, one))));
            for (Map.Entry<K, Future<Answer<T>>> future : futures.entrySet()) {
                answers.put(future.getKey(), future.getValue().get());
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkbenchException(FaultKind.CANCELLED, ProbeTexts.get("cancelled"), "", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static <K, T> Answer<T> answer(Function<K, T> question, K one) {
        try {
            return new Answer<>(Optional.of(question.apply(one)), Optional.empty());
        } catch (WorkbenchException e) {
            return new Answer<>(Optional.empty(), Optional.of(e));
        }
    }
}
