package dev.kontor.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.api.Caller;
import dev.kontor.security.authorisation.ForOperators;
import dev.kontor.security.identity.AccessDeniedException;
import dev.kontor.security.identity.Identity;
import dev.kontor.security.identity.Identity.Proof;
import dev.kontor.security.identity.NotSignedInException;
import dev.kontor.security.identity.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What a page calls is refused to whom it is not for, whatever the page shows: pages hide it too, so that no request from
 * outside gets as far as this.
 */
class CallGateTest {

    private static final String HOME = "home";

    @RolesAllowed(Roles.ADMIN)
    static class Bean {

        public String own() {
            return "done";
        }

        @RolesAllowed({Roles.ADMIN, Roles.SALES})
        public String shared() {
            return "done";
        }

        @PermitAll
        public String everybodys() {
            return "done";
        }
    }

    static class Forgotten {
        public String own() {
            return "done";
        }
    }

    @ForOperators
    @RolesAllowed(Roles.ADMIN)
    static class OfOperators {
        public String own() {
            return "done";
        }
    }

    private static <T> T answering(Class<T> type, Map<String, @Nullable Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.get(method.getName())));
    }

    private static Caller caller(String tenant, String... roles) {
        var identity = new Identity(tenant, "ann", "Ann", Set.of(roles), Proof.SESSION);
        return new Caller(answering(HttpServletRequest.class, Map.of("getUserPrincipal", identity)), HOME);
    }

    private static Caller nobody() {
        return new Caller(answering(HttpServletRequest.class, Map.of()), HOME);
    }

    private static Object call(Caller caller, Class<?> bean, String name) throws Exception {
        Method method = bean.getMethod(name);
        return new CallGate(caller)
                .ask(answering(InvocationContext.class, Map.of("getMethod", method, "proceed", "done")));
    }

    @Test
    void aMethodIsForTheRolesOfItsBean() throws Exception {
        assertThat(call(caller(HOME, Roles.ADMIN), Bean.class, "own")).isEqualTo("done");
        assertThatThrownBy(() -> call(caller(HOME, Roles.SALES, Roles.AUDITOR), Bean.class, "own"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> call(nobody(), Bean.class, "own")).isInstanceOf(NotSignedInException.class);
    }

    @Test
    void itsOwnRolesCountMoreThanThoseOfItsBean() throws Exception {
        assertThat(call(caller(HOME, Roles.SALES), Bean.class, "shared")).isEqualTo("done");
        assertThat(call(nobody(), Bean.class, "everybodys")).isEqualTo("done");
        assertThatThrownBy(() -> call(caller(HOME, Roles.AUDITOR), Bean.class, "shared"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatSaysNothingIsForNobody() {
        assertThatThrownBy(() -> call(caller(HOME, Roles.ADMIN), Forgotten.class, "own"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatServesAllTenantsIsForOperatorsAlone() throws Exception {
        assertThat(call(caller(HOME, Roles.ADMIN), OfOperators.class, "own")).isEqualTo("done");
        assertThatThrownBy(() -> call(caller("other", Roles.ADMIN), OfOperators.class, "own"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void eachPageBeanStandsBehindIt() {
        assertThat(PageBean.class.isAnnotationPresent(Gated.class)).isTrue();
    }
}
