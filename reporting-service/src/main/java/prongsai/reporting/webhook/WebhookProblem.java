package prongsai.reporting.webhook;

import prongsai.platform.problem.ProblemType;

/** What can stand against a webhook. */
enum WebhookProblem implements ProblemType {
    TOO_MANY_WEBHOOKS;

    @Override
    public int status() {
        return 409;
    }
}
