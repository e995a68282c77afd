package dev.kontor.eventstore.subscription;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;

/** The server's threads. */
@ApplicationScoped
public class ServerThreads implements Executor {

    @Resource
    private ManagedExecutorService threads;

    @Override
    public void execute(Runnable task) {
        threads.execute(task);
    }
}
