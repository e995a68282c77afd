package dev.kontor.launcher;

import java.lang.management.ManagementFactory;
import java.util.Map;

/**
 * Lets a server that is started by a test run count as covered what it executes, with the very agent and into the very
 * file of this process. Outside of a build there is no agent, and nothing happens.
 */
final class Coverage {

    private Coverage() {}

    /** What the server's environment needs. */
    static Map<String, String> environment() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-javaagent:") && argument.contains("jacoco"))
                .findFirst()
                .map(agent -> Map.of("JAVA_TOOL_OPTIONS", agent + ",includes=dev.kontor.*"))
                .orElse(Map.of());
    }
}
