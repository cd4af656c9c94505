using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.EventEmitters;

namespace Etl.Deploy.Files;

/// <summary>Writes YAML that YAML 1.1 readers (PyYAML in CloudFormation's tools and Superset) understand as it is meant.</summary>
internal static class Yaml
{
    private static readonly ISerializer Serializer = new SerializerBuilder()
        .WithQuotingNecessaryStrings(quoteYaml1_1Strings: true)
        .WithEventEmitter(next => new TextStyle(next))
        .DisableAliases()
        .WithIndentedSequences()
        .WithNewLine("\n")
        .Build();

    /// <summary>The text of mappings (dictionaries, in their order), lists and values.</summary>
    public static string Text(object value) => Serializer.Serialize(value);

    // Long texts, such as SQL, as blocks that a person can read.
    private sealed class TextStyle(IEventEmitter next) : ChainedEventEmitter(next)
    {
        public override void Emit(ScalarEventInfo eventInfo, IEmitter emitter)
        {
            if (eventInfo.Source.Value is string text && text.Contains('\n', StringComparison.Ordinal))
            {
                eventInfo = new ScalarEventInfo(eventInfo.Source) { Style = ScalarStyle.Literal };
            }

            base.Emit(eventInfo, emitter);
        }
    }
}
