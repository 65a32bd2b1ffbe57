/// A shell's completion of `vigil`: each asks the command itself, so that a script never grows old.
enum CompletionScript: String, CaseIterable {
    case bash, zsh, fish

    var text: String {
        switch self {
        case .bash: Self.bashText
        case .zsh: Self.zshText
        case .fish: Self.fishText
        }
    }

    private static let bashText = #"""
        # bash completion for vigil
        _vigil() {
            local line
            local -a words=("${COMP_WORDS[@]:1:COMP_CWORD}")
            local last=$((${#words[@]} - 1))
            # A quote that is still open is no part of the word.
            words[last]="${words[last]#[\"\']}"
            words[last]="${words[last]//\\ / }"
            COMPREPLY=()
            while IFS= read -r line; do
                if [[ $line == :files ]]; then
                    compopt -o default
                    COMPREPLY=()
                    return
                fi
                COMPREPLY+=("${line%%$'\t'*}")
            done < <("${COMP_WORDS[0]/#\~/$HOME}" __complete -- "${words[@]}" 2>/dev/null)
            # Names in another spelling: what they begin with alike must not take the place of what is typed.
            if [[ ${#COMPREPLY[@]} -gt 1 ]]; then
                for line in "${COMPREPLY[@]}"; do
                    if [[ ${line,,} != "${words[last],,}"* ]]; then
                        COMPREPLY+=(" ")
                        break
                    fi
                done
            fi
            if [[ ${#COMPREPLY[@]} -gt 0 && ${COMPREPLY[*]} == *[[:blank:]]* ]]; then
                compopt -o filenames
            fi
            if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == */ ]]; then
                compopt -o nospace
            fi
        }
        complete -F _vigil vigil

        """#

    private static let zshText = #"""
        #compdef vigil
        # zsh completion for vigil
        _vigil() {
            local line word note
            local -a values notes
            while IFS= read -r line; do
                if [[ $line == ':files' ]]; then
                    _files
                    return
                fi
                word="${line%%$'\t'*}"
                note="${line#*$'\t'}"
                values+=("$word")
                if [[ -n $note ]]; then
                    notes+=("$word  -- $note")
                else
                    notes+=("$word")
                fi
            done < <("${(Q)words[1]}" __complete -- "${(@Q)words[2,CURRENT]}" 2>/dev/null)
            (( ${#values} )) || return 1
            # Names in another spelling: what they begin with alike must not take the place of what is typed.
            if (( ${#values} > 1 )); then
                for word in "${values[@]}"; do
                    if [[ ${(L)word} != "${(L)PREFIX}"* ]]; then
                        compstate[insert]=menu
                        compstate[list]=list
                        break
                    fi
                done
            fi
            if [[ ${#values} -eq 1 && ${values[1]} == */ ]]; then
                compadd -U -S '' -d notes -l -- "${values[@]}"
            else
                compadd -U -d notes -l -- "${values[@]}"
            fi
        }
        if [[ $funcstack[1] == _vigil ]]; then
            _vigil "$@"
        else
            compdef _vigil vigil
        fi

        """#

    private static let fishText = #"""
        # fish completion for vigil
        function __vigil_complete
            set -l words (commandline -opc)
            set -l current (commandline -ct | string replace -r '^["\']' '' | string replace -a '\\ ' ' ')
            set -l found ($words[1] __complete -- $words[2..-1] "$current" 2>/dev/null)
            if test "$found[1]" = :files
                __fish_complete_path "$current"
                return
            end
            for line in $found
                echo $line
            end
        end
        complete -c vigil -e
        complete -c vigil -f -a '(__vigil_complete)'

        """#
}
