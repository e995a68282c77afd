package dev.kontor.operations.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.operations.tracing.ServerSpans;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

/** On a server that has neither MicroProfile Metrics nor OpenTelemetry, Kontor starts and does without. */
class OtherServersTest {

    /** Loads Kontor anew, with the APIs that such a server lacks out of sight. */
    private static final class OtherServer extends ClassLoader {
        OtherServer() {
            super(OtherServersTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("org.eclipse.microprofile.metrics.") || name.startsWith("io.opentelemetry.")) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith("dev.kontor.")) {
                return super.loadClass(name, resolve);
            }
            var loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name);
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (var bytes = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                var code = bytes.readAllBytes();
                return defineClass(name, code, 0, code.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Object produced(Object factory, String method) throws ReflectiveOperationException {
        Method producer = factory.getClass().getDeclaredMethod(method, Instance.class);
        producer.setAccessible(true);
        return producer.invoke(factory, new Object[] {null});
    }

    private static Class<?> there(Class<?> type) throws ClassNotFoundException {
        return new OtherServer().loadClass(type.getName(), false);
    }

    @Test
    void figuresGoNowhere() throws ReflectiveOperationException {
        var constructor = there(ServerMeters.class).getDeclaredConstructor();
        constructor.setAccessible(true);

        var meters = produced(constructor.newInstance(), "published");
        assertThat(meters.getClass().getSimpleName()).isEqualTo("UnpublishedMeters");
    }

    @Test
    void nothingIsTraced() throws ReflectiveOperationException {
        var spans =
                produced(there(ServerSpans.class).getConstructor(boolean.class).newInstance(false), "spans");
        assertThat(spans.getClass().getSimpleName()).isEqualTo("Untraced");
    }

    @Test
    void whatUsesTheMissingApiCouldNotBeUsedThere() throws ReflectiveOperationException {
        var meters = there(MicroProfileMeters.class);
        assertThatThrownBy(meters::getDeclaredConstructors).isInstanceOf(NoClassDefFoundError.class);
    }
}
