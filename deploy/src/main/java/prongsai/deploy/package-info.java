/**
 * The single machine: the whole system on one computer, as separate processes on loopback, with a real PostgreSQL, Kafka and Keycloak.
 *
 * <p>A {@link prongsai.deploy.Part} is one process that is watched and comes back when it dies; {@link prongsai.deploy.SingleMachine} knows
 * which parts there are and in which order they start and stop; {@code Up} and {@code Down} are what the commands {@code deploy/up} and
 * {@code deploy/down} run. Everything that must survive lies in one home folder.
 */
@NullMarked
package prongsai.deploy;

import org.jspecify.annotations.NullMarked;
