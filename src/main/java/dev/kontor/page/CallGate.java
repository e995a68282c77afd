package dev.kontor.page;

import dev.kontor.api.Caller;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Stands before each method of a page's bean. */
@Gated
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class CallGate {

    private final Caller caller;

    /** @param caller of the current request */
    @Inject
    public CallGate(Caller caller) {
        this.caller = caller;
    }

    /**
     * Lets the call pass.
     *
     * @throws dev.kontor.security.identity.AccessException if it is not for the caller
     */
    @AroundInvoke
    public Object ask(InvocationContext call) throws Exception {
        Door.of(call.getMethod().getDeclaringClass(), call.getMethod()).require(caller);
        return call.proceed();
    }
}
