using Etl.Trigger;
using Etl.Trigger.Reporting;
using Etl.Trigger.Runtime;

const string Runtime = "AWS_LAMBDA_RUNTIME_API";
if (Environment.GetEnvironmentVariable(Runtime) is not { Length: > 0 } host)
{
    Console.Error.WriteLine($"This is a function of AWS Lambda: it takes its events from the address in {Runtime}, which is not set. Without AWS: scripts/local-pipeline.");
    return 2;
}

var secrets = new Secrets();
var log = new Log(Console.Out, TimeProvider.System, secrets);
using var api = new RuntimeApi(host);
try
{
    using var function = LambdaFunction.Read(Environment.GetEnvironmentVariable, secrets, TimeProvider.System);
    await new RuntimeLoop(api, function.Handler, secrets, log, TimeProvider.System).RunAsync(CancellationToken.None);
    return 0;
}
catch (SettingsException error)
{
    log.Error("init_failed", error.Message);
    await api.FailInitAsync(nameof(SettingsException), error.Message);
    return 1;
}
