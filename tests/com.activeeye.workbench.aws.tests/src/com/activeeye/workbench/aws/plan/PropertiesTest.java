package com.activeeye.workbench.aws.plan;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.engine.JqwikTestEngine;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs the properties, which are jqwik's: it shrinks what it finds. In Equinox its engine is not found by services. */
class PropertiesTest {
    @Test
    void holdForAnyPoliciesAndNotifications() {
        TestExecutionSummary summary = run(UndoProperties.class);
        assertThat(summary.getFailures()).as(() -> String.join("\n", summary.getFailures().stream()
                .map(failure -> String.valueOf(failure.getException())).toList())).isEmpty();
        assertThat(summary.getTestsSucceededCount()).isEqualTo(3);
    }

    private static TestExecutionSummary run(Class<?> properties) {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        // Where jqwik looks for its own parts.
        Thread.currentThread().setContextClassLoader(JqwikTestEngine.class.getClassLoader());
        try {
            SummaryGeneratingListener listener = new SummaryGeneratingListener();
            LauncherFactory.create(LauncherConfig.builder().enableTestEngineAutoRegistration(false)
                    .enableLauncherSessionListenerAutoRegistration(false)
                    .enableLauncherDiscoveryListenerAutoRegistration(false)
                    .enableTestExecutionListenerAutoRegistration(false)
                    .enablePostDiscoveryFilterAutoRegistration(false).addTestEngines(new JqwikTestEngine()).build())
                    .execute(LauncherDiscoveryRequestBuilder.request()
                            .selectors(DiscoverySelectors.selectClass(properties))
                            .configurationParameter("jqwik.database", "")
                            .configurationParameter("jqwik.reporting.onlyfailures", "true").build(), listener);
            return listener.getSummary();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
