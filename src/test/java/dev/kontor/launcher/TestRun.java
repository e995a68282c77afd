package dev.kontor.launcher;

import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Starts the server before the first in-container test and ends everything after the last test.
 *
 * <p>Arquillian reads its configuration, the server's port included, when its first class begins; no test can
 * ask for the server before that, so this one does.
 */
public final class TestRun implements LauncherSessionListener, TestExecutionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        session.getLauncher().registerTestExecutionListeners(this);
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        test.getSource()
                .filter(ClassSource.class::isInstance)
                .map(ClassSource.class::cast)
                .filter(source -> runsInContainer(source.getJavaClass()))
                .ifPresent(source -> TestEnvironment.startServer());
    }

    private static boolean runsInContainer(Class<?> test) {
        return AnnotationSupport.findRepeatableAnnotations(test, ExtendWith.class).stream()
                .anyMatch(extension -> List.of(extension.value()).contains(ArquillianExtension.class));
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        TestEnvironment.close();
    }
}
